package dev.motorpool.fleet.csv;

import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that files use for what we have a name of our own for, folded; spaces stand between them. */
final class ImportWords {

    static final Map<String, FuelType> FUEL = with(
            FuelType.class,
            Map.of(
                    FuelType.PETROL,
                    "gasoline gas unleaded super super95 super98 superplus e5 e10 e85 flex flexfuel "
                            + "flexfuelvehicle ffv ethanol benzin ottokraftstoff gasolina nafta bencina essence benzina "
                            + "бензин بنزين",
                    FuelType.DIESEL,
                    "dieselfuel biodiesel gasoil gasoleo gazole gasolio дизель ديزل",
                    FuelType.HYBRID,
                    "pluginhybrid mildhybrid fullhybrid hybridelectric phev hev mhev petrolhybrid dieselhybrid "
                            + "gasolinehybrid gashybrid hybridpetrol hybriddiesel benzinelektro hibrido hibridoenchufable "
                            + "hybride ibrida",
                    FuelType.ELECTRIC,
                    "ev bev electricity battery batteryelectric fullyelectric elektro elektrisch strom "
                            + "electrico electrica electrique elettrica",
                    FuelType.LPG,
                    "autogas propane flussiggas glp gpl",
                    FuelType.HYDROGEN,
                    "fuelcell fcev wasserstoff hidrogeno"));

    static final Map<String, Transmission> TRANSMISSION = with(
            Transmission.class,
            Map.of(
                    Transmission.AUTOMATIC,
                    "auto a at cvt dsg dct pdk tiptronic steptronic semiautomatic semiauto doubleclutch "
                            + "dualclutch singlespeed automatik automatikgetriebe automatisch halbautomatik automatico "
                            + "automatica automatique automatico автомат أوتوماتيك",
                    Transmission.MANUAL,
                    "m mt man stick stickshift standard manualgearbox schaltgetriebe schaltung handschaltung "
                            + "handschalter manuell mecanico mecanica manuelle manuale механика يدوي"));

    static final Map<String, CarClass> CAR_CLASS = with(CarClass.class, classes());

    private ImportWords() {}

    private static Map<CarClass, String> classes() {
        return Map.ofEntries(
                Map.entry(CarClass.MINI, "citycar microcar supermini kleinstwagen stadtwagen urbano"),
                Map.entry(CarClass.ECONOMY, "subcompact budget kleinwagen economico economica"),
                Map.entry(CarClass.COMPACT, "hatchback hatch kompakt kompaktklasse compacto compacta compactcar"),
                Map.entry(
                        CarClass.INTERMEDIATE,
                        "car sedan saloon midsize medium limousine limousin mittelklasse berlina berline turismo "
                                + "wagon stationwagon estate kombi kombilimousine touring familiar ranchera mediano"),
                Map.entry(CarClass.STANDARD, "coupe estandar standardcar"),
                Map.entry(CarClass.FULLSIZE, "large fullsizecar fullsizesedan grande"),
                Map.entry(
                        CarClass.PREMIUM,
                        "executive business obereklasse oberemittelklasse sport sports sportscar sportwagen "
                                + "deportivo"),
                Map.entry(CarClass.LUXURY, "luxurycar oberklasse luxus luxusklasse lujo luxe supercar exotic"),
                Map.entry(CarClass.CONVERTIBLE, "cabrio cabriolet roadster spider spyder descapotable cabriole"),
                Map.entry(
                        CarClass.SUV,
                        "crossover crossoversuv compactsuv fullsizesuv midsizesuv jeep 4x4 4wd offroad offroader "
                                + "gelandewagen todoterreno todocamino sportutilityvehicle"),
                Map.entry(CarClass.MINIVAN, "mpv peoplecarrier monovolumen familienvan grossraumlimousine"),
                Map.entry(
                        CarClass.VAN,
                        "minibus passengervan cargovan panelvan bus kleinbus transporter lieferwagen kastenwagen "
                                + "furgoneta furgon fourgon furgone"),
                Map.entry(
                        CarClass.TRUCK,
                        "pickup pickuptruck ute doublecab crewcab lkw pritsche pritschenwagen camioneta camion"));
    }

    /** What is known of the column with this name; null when it is no column of words. */
    static @Nullable Map<String, ? extends Enum<?>> of(String column) {
        return switch (column) {
            case "fuelType" -> FUEL;
            case "transmission" -> TRANSMISSION;
            case "carClass" -> CAR_CLASS;
            default -> null;
        };
    }

    private static <E extends Enum<E>> Map<String, E> with(Class<E> type, Map<E, String> more) {
        var words = new HashMap<String, E>();
        more.forEach((meaning, others) ->
                List.of(others.split(" ")).forEach(word -> words.put(Folding.name(word), meaning)));
        Arrays.stream(type.getEnumConstants()).forEach(constant -> words.put(Folding.name(constant.name()), constant));
        return Map.copyOf(words);
    }
}
