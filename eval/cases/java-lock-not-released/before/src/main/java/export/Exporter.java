package export;

import java.io.IOException;
import java.nio.file.Path;

final class Exporter {
  private final Writer writer;

  Exporter(Writer writer) {
    this.writer = writer;
  }

  Path export(String name) throws IOException {
    return writer.write(name);
  }

  interface Writer {
    Path write(String name) throws IOException;
  }
}
