package dev.tidings.benchmarks.crud;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a post is to say from now on. */
record PostRequest(
        @NotBlank @Size(max = 100) String title,
        @NotNull @Size(max = 1_000_000) String content,
        @Nullable @Size(max = 500) String summary) {}
