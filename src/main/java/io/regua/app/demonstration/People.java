package io.regua.app.demonstration;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Invented people and companies with tax ids that pass their check digits. */
final class People {

    private static final List<String> FIRST = List.of(
            "Helena",
            "Miguel",
            "Alice",
            "Arthur",
            "Laura",
            "Gael",
            "Manuela",
            "Heitor",
            "Sofia",
            "Davi",
            "Isabela",
            "Théo",
            "Luísa",
            "Bernardo",
            "Cecília",
            "Samuel",
            "Eloá",
            "João",
            "Lívia",
            "Antônio",
            "Beatriz",
            "Caio");
    private static final List<String> MIDDLE = List.of(
            "Prado",
            "Moreira",
            "Teixeira",
            "Barbosa",
            "Cardoso",
            "Araújo",
            "Pinto",
            "Rocha",
            "Dias",
            "Nunes",
            "Freitas");
    private static final List<String> LAST = List.of(
            "Nogueira",
            "Conceição",
            "Magalhães",
            "Figueiredo",
            "Assunção",
            "Guimarães",
            "Falcão",
            "Peçanha",
            "Queiroz",
            "Sampaio",
            "Bittencourt",
            "Vasconcelos",
            "Drummond");
    private static final List<String> COMPANIES = List.of(
            "Padaria Pão da Serra Ltda",
            "Oficina Dois Irmãos Ltda",
            "Mercadinho São Jorge ME",
            "Studio Clara Design Ltda",
            "Transportes Rio Verde Ltda",
            "Pousada Mar Azul Ltda",
            "Gráfica Boa Letra ME",
            "Bicicletaria Pedal Livre ME",
            "Livraria Ponto e Vírgula Ltda",
            "Farmácia Vida Nova Ltda",
            "Pet Shop Amigo Fiel ME",
            "Escola Passo a Passo Ltda");
    private static final List<String> PLACES = List.of(
            "Rua das Acácias;Centro;Curitiba;PR;80010000;41",
            "Avenida Brasil;Jardim América;São Paulo;SP;01430000;11",
            "Rua do Sol;Boa Vista;Recife;PE;50060000;81",
            "Rua da Praia;Centro Histórico;Porto Alegre;RS;90010000;51",
            "Rua Sete de Setembro;Savassi;Belo Horizonte;MG;30130000;31");

    private final RandomGenerator random;
    private int made;
    private int companies;

    People(RandomGenerator random) {
        this.random = random;
    }

    /** Columns of the native format that describe a customer, street to postal code included. */
    record Person(String taxId, String name, boolean company, String mobile, String email, List<String> place) {}

    Person individual() {
        var name = pick(FIRST) + " " + pick(MIDDLE) + " " + pick(LAST);
        return person(cpf(), name, false);
    }

    Person company() {
        return person(cnpj(), COMPANIES.get(companies++ % COMPANIES.size()), true);
    }

    private Person person(String taxId, String name, boolean company) {
        made++;
        var place = List.of(pick(PLACES).split(";"));
        var mobile = "(%s) 9%04d-%04d".formatted(place.getLast(), 8000 + random.nextInt(1999), random.nextInt(10_000));
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^\\p{ASCII}]", "");
        var email = plain.toLowerCase(Locale.ROOT).replace(' ', '.') + made + "@example.com";
        return new Person(taxId, name, company, mobile, email, place);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String cpf() {
        var digits = "%09d".formatted(100_000_000 + random.nextInt(800_000_000));
        digits += checkDigit(digits, 10, 11);
        return digits + checkDigit(digits, 11, 11);
    }

    private String cnpj() {
        var digits = "%08d0001".formatted(10_000_000 + random.nextInt(80_000_000));
        digits += checkDigit(digits, 5, 9);
        return digits + checkDigit(digits, 6, 9);
    }

    /** Weights fall from {@code first} to 2 and start again at {@code again}. */
    private static int checkDigit(String digits, int first, int again) {
        var weight = first;
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * weight;
            weight = weight == 2 ? again : weight - 1;
        }
        var rest = sum % 11;
        return rest < 2 ? 0 : 11 - rest;
    }
}
