from library.models import Author


def authors(request):
    rows = []
    for author in Author.objects.order_by("name"):
        rows.append({"name": author.name})
    return {"authors": rows}
