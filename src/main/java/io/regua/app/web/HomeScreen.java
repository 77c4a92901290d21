package io.regua.app.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a working day begins. */
@Controller
class HomeScreen {

    @GetMapping("/")
    String home() {
        return "redirect:/desk";
    }
}
