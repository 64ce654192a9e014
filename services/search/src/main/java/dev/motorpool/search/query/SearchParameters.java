package dev.motorpool.search.query;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters of a search as its readers see them; {@link CarQueryReader} reads them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(in = ParameterIn.QUERY, name = "q", description = "Words of brand, model and name; typos are forgiven"),
    @Parameter(in = ParameterIn.QUERY, name = "lat", description = "Degrees north; also latitude. With lng"),
    @Parameter(in = ParameterIn.QUERY, name = "lng", description = "Degrees east; also lon, longitude. With lat"),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "radius",
            description = "Kilometres, up to 500; also radiusKm",
            schema = @Schema(type = "number", defaultValue = "50")),
    @Parameter(in = ParameterIn.QUERY, name = "pickupTime", description = "ISO 8601 with offset; also from"),
    @Parameter(in = ParameterIn.QUERY, name = "dropoffTime", description = "ISO 8601 with offset; also to"),
    @Parameter(in = ParameterIn.QUERY, name = "fuelType", description = "Any of these, repeated or with commas"),
    @Parameter(in = ParameterIn.QUERY, name = "transmission", description = "manual, automatic"),
    @Parameter(in = ParameterIn.QUERY, name = "carClass", description = "Any of these, repeated or with commas"),
    @Parameter(in = ParameterIn.QUERY, name = "brand", description = "Any of these, repeated or with commas"),
    @Parameter(in = ParameterIn.QUERY, name = "seats", description = "At least"),
    @Parameter(in = ParameterIn.QUERY, name = "features", description = "All of these, repeated or with commas"),
    @Parameter(in = ParameterIn.QUERY, name = "minPrice", description = "Per day"),
    @Parameter(in = ParameterIn.QUERY, name = "maxPrice", description = "Per day"),
    @Parameter(in = ParameterIn.QUERY, name = "currency", description = "Only cars priced in it"),
    @Parameter(in = ParameterIn.QUERY, name = "minRating", description = "0 to 5"),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "sort",
            description = "distance, price, -price, rating, relevance or name; usually relevance with q, distance with"
                    + " coordinates, else name")
})
@interface SearchParameters {}
