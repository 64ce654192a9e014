package dev.motorpool.search.query;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters of a search as its readers see them; {@link CarQueryReader} reads them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.QUERY,
            name = "q",
            description = "Words of brand, model and name; typos are forgiven",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "lat",
            description = "Degrees north; also latitude. With lng",
            schema = @Schema(type = "number", minimum = "-90", maximum = "90")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "lng",
            description = "Degrees east; also lon, longitude. With lat",
            schema = @Schema(type = "number", minimum = "-180", maximum = "180")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "radius",
            description = "Kilometres, up to 500; also radiusKm",
            schema = @Schema(type = "number", defaultValue = "50")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "pickupTime",
            description = "ISO 8601 with offset; also from",
            schema = @Schema(type = "string", format = "date-time")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "dropoffTime",
            description = "ISO 8601 with offset; also to",
            schema = @Schema(type = "string", format = "date-time")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "fuelType",
            description = "Any of these, repeated or with commas",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "transmission",
            description = "Any of these, repeated or with commas: manual, automatic",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "carClass",
            description = "Any of these, repeated or with commas",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "brand",
            description = "Any of these, repeated or with commas",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "seats",
            description = "At least",
            schema = @Schema(type = "integer", minimum = "1")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "features",
            description = "All of these, repeated or with commas",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "minPrice",
            description = "Per day, in one currency",
            schema = @Schema(type = "number", minimum = "0")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "maxPrice",
            description = "Per day, in one currency",
            schema = @Schema(type = "number", minimum = "0")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "currency",
            description = "Only cars priced in it. Prices are only compared in one currency: without this, sort=price,"
                    + " minPrice and maxPrice are for cars in the currency that most cars there have",
            schema = @Schema(type = "string", pattern = "[A-Za-z]{3}")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "minRating",
            description = "0 to 5",
            schema = @Schema(type = "number", minimum = "0", maximum = "5")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "sort",
            description = "Usually relevance with q, distance with coordinates, else name",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"distance", "price", "-price", "rating", "relevance", "name"}))
})
@interface SearchParameters {}
