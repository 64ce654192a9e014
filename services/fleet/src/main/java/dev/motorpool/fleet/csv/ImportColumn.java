package dev.motorpool.fleet.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a column of an imported file may be; the first name is the one we print. The others are English, German, Spanish,
 * and words of other systems.
 */
public enum ImportColumn {
    EXTERNAL_ID("externalId id vehicleId carId unit unitNumber fleetNumber stockNumber fahrzeugnummer fahrzeugId "
            + "interneNummer numeroInterno idVehiculo"),
    OWNER("ownerId owner ownerName besitzer eigentümer halter fahrzeughalter propietario dueño"),
    NAME("name title displayName bezeichnung nombre título"),
    BRAND("brand make vehicleMake manufacturer carMake marke hersteller fabrikat marca fabricante marque"),
    MODEL("model vehicleModel carModel modell typbezeichnung modelo modèle modello"),
    YEAR("year vehicleYear modelYear yearOfManufacture productionYear baujahr modelljahr jahr año "
            + "añoModelo añoFabricación année anno"),
    FUEL_TYPE("fuelType fuel engineType kraftstoff kraftstoffart treibstoff antrieb antriebsart combustible "
            + "tipoCombustible carburant carburante"),
    TRANSMISSION("transmission gearbox gear getriebe getriebeart schaltung transmisión cambio cajaDeCambios"),
    SEATS("seats numberOfSeats passengers seatCount sitze sitzplätze plätze asientos plazas pasajeros"),
    DOORS("doors numberOfDoors doorCount türen türenanzahl anzahlTüren puertas"),
    CAR_CLASS("carClass class type vehicleType category vehicleCategory vehicleClass bodyType carType segment "
            + "group fahrzeugklasse klasse kategorie fahrzeugtyp fahrzeugart aufbau karosserie clase categoría "
            + "tipo tipoVehículo carrocería grupo"),
    PLATE("plate licensePlate licencePlate plateNumber numberPlate registration registrationNumber regNo "
            + "tag kennzeichen amtlichesKennzeichen nummernschild matrícula placa patente immatriculation targa"),
    VIN("vin vinNumber vehicleIdentificationNumber chassis chassisNumber fin fahrgestellnummer "
            + "fahrzeugIdentifizierungsnummer bastidor númeroDeBastidor numeroBastidor númeroDeChasis"),
    COLOR("color colour exteriorColor exteriorColour farbe außenfarbe lackierung colorExterior couleur"),
    ODOMETER("odometerKm odometer mileage mileageKm km kms kilometers kilometres currentKm kmStand "
            + "kilometerstand tachostand laufleistung kilometraje kilómetros cuentakilómetros kilométrage"),
    ODOMETER_MILES("odometerMiles odometerMi miles mileageMiles mileageMi meilen millas"),
    FEATURES("features equipment options amenities extras ausstattung merkmale equipamiento características"),
    IMAGES("images image photos photo pictures picture imageUrl imageUrls photoUrl bilder bild fotos foto "
            + "imágenes imagen"),
    PRICE("pricePerDay price dailyRate rateDaily dailyPrice rate ratePerDay rentalRate tagespreis preis "
            + "preisProTag tagessatz mietpreis tagesmiete precio precioPorDía precioDía tarifa tarifaDiaria"),
    CURRENCY("currency currencyCode währung moneda divisa"),
    RATING("rating stars bewertung valoración puntuación"),
    TRIPS("tripsTaken trips renterTripsTaken fahrten viajes"),
    REVIEWS("reviewCount reviews bewertungen reseñas"),
    BRANCH("branch branchCode location locationCode station stationCode office filiale standort "
            + "niederlassung sucursal oficina sede"),
    CITY("city locationCity town stadt ort ciudad población"),
    REGION("region state locationState province bundesland provinz provincia región comunidadAutónoma"),
    COUNTRY("country locationCountry countryCode land ländercode país"),
    LATITUDE("latitude lat locationLatitude breitengrad geografischeBreite latitud"),
    LONGITUDE("longitude lng lon long locationLongitude längengrad geografischeLänge longitud"),
    ADDRESS("address street streetAddress adresse anschrift straße dirección calle"),
    /** What the list of rejected lines adds, so that it can be mended and sent again. */
    REJECTED_LINE("rejectedLine"),
    REJECTED_BECAUSE("rejectedBecause");

    /** Without these no line can become a car. */
    static final List<ImportColumn> NEEDED = List.of(BRAND, MODEL, YEAR, PRICE);

    private static final int SHOWN = 3;

    private static final Map<String, ImportColumn> BY_NAME = Arrays.stream(values())
            .flatMap(column -> column.names.stream().map(name -> Map.entry(Folding.name(name), column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));

    private final List<String> names;

    /**
     * @param names with spaces between them
     */
    ImportColumn(String names) {
        this.names = List.of(names.split(" "));
    }

    public String title() {
        return names.getFirst();
    }

    /** Ignores case, accents, all but letters and digits, and what stands in brackets, such as a unit. */
    public static Optional<ImportColumn> named(String header) {
        return Optional.ofNullable(BY_NAME.get(Folding.name(header)))
                .or(() -> Optional.ofNullable(BY_NAME.get(Folding.nameWithoutUnit(header))));
    }

    /** By the name that we print. */
    static Optional<ImportColumn> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equals(title))
                .findAny();
    }

    static List<String> allTitles() {
        return Arrays.stream(values()).map(ImportColumn::title).toList();
    }

    /** The most usual ones: all would be no help. */
    static List<String> usualNames() {
        return Arrays.stream(values())
                .flatMap(column -> column.names.stream().limit(SHOWN))
                .toList();
    }
}
