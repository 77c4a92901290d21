package io.regua.app.security;

import io.regua.team.SignedIn;
import io.regua.team.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Five chains: banks by the signature of what they tell, programs by password on every call, the description of the API
 * for both, customers by a signed link, and people by session.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    private final SignInPages pages = new SignInPages();
    private final FailedSignIns failed = new FailedSignIns(System::nanoTime);

    @Bean
    UserDetailsService userDetailsService(Users users) {
        return username -> users.named(username)
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("no user of that name"));
    }

    @Bean
    AuthenticationManager peopleSignIn(UserDetailsService users, PasswordEncoder passwords) {
        return signIn(users, passwords);
    }

    private AuthenticationManager signIn(UserDetailsService users, PasswordEncoder passwords) {
        var checked = new DaoAuthenticationProvider(users);
        checked.setPasswordEncoder(passwords);
        return new ProviderManager(new PatientSignIn(checked, failed));
    }

    /** Nobody signs in here: whoever has the door checks the signature of the body. */
    @Bean
    @Order(0)
    SecurityFilterChain hooks(HttpSecurity http) {
        return http.securityMatcher("/hooks/**")
                .authorizeHttpRequests(Guard::everyDoor)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Guard::headers)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, UserDetailsService users, PasswordEncoder passwords) {
        var problems = new ApiRefusals();
        return http.securityMatcher("/api/**")
                .authenticationManager(signIn(users, new RememberedPasswords(passwords, System::nanoTime)))
                .authorizeHttpRequests(Guard::everyDoor)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Guard::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiDescription(HttpSecurity http, UserDetailsService users, PasswordEncoder passwords) {
        return http.securityMatcher("/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html")
                .authenticationManager(signIn(users, new RememberedPasswords(passwords, System::nanoTime)))
                .authorizeHttpRequests(Guard::everyDoor)
                .httpBasic(basic -> basic.authenticationEntryPoint(pages.basicOrForm()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(pages.basicOrForm()).accessDeniedHandler(pages))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.requestCache(pages.whereYouWere()))
                .headers(headers -> Guard.headers(headers, Guard.POLICY_OF_THE_API_DESCRIPTION))
                .build();
    }

    /** Nobody signs in and nothing is remembered here: a form is known by a token of its own, kept with the browser. */
    @Bean
    @Order(3)
    SecurityFilterChain behindLinks(HttpSecurity http) {
        var refusals = new LinkRefusals();
        return http.securityMatcher("/o/**")
                .authorizeHttpRequests(Guard::everyDoor)
                .exceptionHandling(
                        answers -> answers.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(LinkRefusals.formTokens()))
                .headers(Guard::headersForCustomers)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain people(HttpSecurity http, AuthenticationManager peopleSignIn) {
        return http.authenticationManager(peopleSignIn)
                .authorizeHttpRequests(Guard::everyDoor)
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(pages.backToWhereYouWere())
                        .failureHandler(pages::signInFailed))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(pages).accessDeniedHandler(pages))
                .requestCache(cache -> cache.requestCache(pages.whereYouWere()))
                .headers(Guard::headers)
                .build();
    }
}
