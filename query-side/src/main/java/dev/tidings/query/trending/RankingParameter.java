package dev.tidings.query.trending;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a parameter that {@link Ranking#named} reads. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        schema =
                @Schema(
                        type = "string",
                        defaultValue = "created",
                        allowableValues = {"created", "viewed"}))
@interface RankingParameter {}
