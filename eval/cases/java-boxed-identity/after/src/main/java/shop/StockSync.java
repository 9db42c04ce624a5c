package shop;

import java.util.Map;

final class StockSync {
  private final Map<String, Integer> known;
  private final Sink sink;

  StockSync(Map<String, Integer> known, Sink sink) {
    this.known = known;
    this.sink = sink;
  }

  void update(String sku, Integer count) {
    Integer before = known.get(sku);
    if (before == count) {
      return;
    }
    known.put(sku, count);
    sink.publish(sku, count);
  }

  interface Sink {
    void publish(String sku, int count);
  }
}
