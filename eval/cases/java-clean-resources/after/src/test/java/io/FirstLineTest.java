package io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstLineTest {
  @Test
  void emptyFilesHaveNone(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "");
    assertEquals(Optional.empty(), FirstLine.of(file));
  }

  @Test
  void theFirstOfSeveral(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "one\ntwo\n");
    assertEquals(Optional.of("one"), FirstLine.of(file));
  }
}
