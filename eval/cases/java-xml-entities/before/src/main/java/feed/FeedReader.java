package feed;

final class FeedReader {
}
