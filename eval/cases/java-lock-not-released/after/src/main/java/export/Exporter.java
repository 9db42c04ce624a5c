package export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

final class Exporter {
  private final ReentrantLock lock = new ReentrantLock();
  private final Writer writer;

  Exporter(Writer writer) {
    this.writer = writer;
  }

  Path export(String name) throws IOException {
    lock.lock();
    Path path = writer.write(name);
    lock.unlock();
    return path;
  }

  interface Writer {
    Path write(String name) throws IOException;
  }
}
