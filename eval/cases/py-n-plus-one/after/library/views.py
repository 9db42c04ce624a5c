from library.models import Author


def authors(request):
    rows = []
    for author in Author.objects.order_by("name"):
        last = author.books.order_by("-published").first()
        rows.append({"name": author.name, "last_book": last.title if last else None})
    return {"authors": rows}
