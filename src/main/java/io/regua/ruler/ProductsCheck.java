package io.regua.ruler;

import io.regua.ruler.store.Products;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Products that no contract has: perhaps misspelt, perhaps still to come. */
@Component
@Order(2)
class ProductsCheck implements PublishCheck {

    private final Products products;

    ProductsCheck(Products products) {
        this.products = products;
    }

    @Override
    public List<Finding> of(RulerVersion draft) {
        return products.unknown(draft.audience().products()).stream()
                .map(product -> Finding.warns(Objection.of("unknown_product", "products", "product", product)))
                .toList();
    }
}
