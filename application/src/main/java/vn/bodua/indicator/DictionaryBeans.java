package vn.bodua.indicator;

import static vn.bodua.database.generated.Tables.BREAKDOWN_ITEM;
import static vn.bodua.database.generated.Tables.INDICATOR;

import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rest of the application the shipped dictionary, and the database the codes that figures may name. */
@Configuration(proxyBeanMethods = false)
class DictionaryBeans {

    @Bean
    Dictionary dictionary(DSLContext sql) {
        Dictionary dictionary = Dictionary.shipped();
        if (sql.fetchCount(INDICATOR) < dictionary.indicators().size()
                || sql.fetchCount(BREAKDOWN_ITEM) < dictionary.items().size()) {
            carryIn(dictionary, sql);
        }
        return dictionary;
    }

    private static void carryIn(Dictionary dictionary, DSLContext sql) {
        Stream<Query> indicators = dictionary.indicators().stream()
                .map(i -> sql.insertInto(
                                INDICATOR,
                                INDICATOR.CODE,
                                INDICATOR.NAME_VI,
                                INDICATOR.NAME_EN,
                                INDICATOR.MEASURE,
                                INDICATOR.KIND)
                        .values(
                                i.code(),
                                i.nameVi(),
                                i.nameEn(),
                                i.measure(),
                                i.kind().name().toLowerCase(Locale.ROOT))
                        .onConflictDoNothing());
        Stream<Query> items = dictionary.items().stream()
                .map(i -> sql.insertInto(
                                BREAKDOWN_ITEM,
                                BREAKDOWN_ITEM.DIMENSION,
                                BREAKDOWN_ITEM.CODE,
                                BREAKDOWN_ITEM.NAME_VI,
                                BREAKDOWN_ITEM.NAME_EN)
                        .values(i.dimension(), i.code(), i.nameVi(), i.nameEn())
                        .onConflictDoNothing());
        sql.batch(Stream.concat(indicators, items).toList()).execute();
    }
}
