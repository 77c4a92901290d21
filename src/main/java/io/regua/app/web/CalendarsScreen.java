package io.regua.app.web;

import io.regua.calendar.BusinessDates;
import io.regua.calendar.CalendarChange.Done;
import io.regua.calendar.CalendarChange.Objection;
import io.regua.calendar.CalendarChange.Refused;
import io.regua.calendar.CalendarEntry;
import io.regua.calendar.CalendarKind;
import io.regua.calendar.Calendars;
import io.regua.calendar.FederalUnit;
import io.regua.calendar.Holiday;
import io.regua.calendar.NewCalendar;
import io.regua.calendar.NewHoliday;
import io.regua.journal.Actor;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendars by which days are counted, and the days off that operators add to them. */
@Controller
@RequestMapping("/calendars")
class CalendarsScreen {

    /** A calendar as it was typed; with a town it is a municipal one. */
    record CalendarForm(
            @Nullable String name,
            @Nullable String parent,
            @Nullable String state,
            @Nullable String city) {

        static final CalendarForm EMPTY = new CalendarForm("", "1", "", "");

        Map<String, String> objections() {
            var wrong = new LinkedHashMap<String, String>();
            if (text(name).isEmpty() || text(name).length() > 60) {
                wrong.put("name", "calendars.wrong.name");
            }
            if (FederalUnit.parse(text(state)).isEmpty()) {
                wrong.put("state", "calendars.wrong.state");
            }
            if (!text(parent).matches("[0-9]{1,9}")) {
                wrong.put("parent", "calendars.refused.wrong_parent");
            }
            return wrong;
        }

        /** Only when there is no objection. */
        NewCalendar calendar() {
            var town = text(city).isEmpty() ? null : text(city);
            return new NewCalendar(
                    text(name),
                    town == null ? CalendarKind.STATE : CalendarKind.MUNICIPAL,
                    Long.parseLong(text(parent)),
                    FederalUnit.parse(text(state)).orElseThrow().name(),
                    town);
        }
    }

    /** A day off as it was typed. */
    record HolidayForm(
            @Nullable String date,
            @Nullable String name,
            @Nullable String untilYear,
            @Nullable Boolean pastConfirmed) {

        static final HolidayForm EMPTY = new HolidayForm("", "", "", false);

        Map<String, String> objections() {
            var wrong = new LinkedHashMap<String, String>();
            if (day(date).isEmpty()) {
                wrong.put("date", "calendars.wrong.date");
            }
            if (text(name).isEmpty() || text(name).length() > 80) {
                wrong.put("name", "calendars.wrong.name");
            }
            if (!text(untilYear).isEmpty() && !text(untilYear).matches("20[0-7][0-9]")) {
                wrong.put("untilYear", "calendars.wrong.untilYear");
            }
            return wrong;
        }

        /** Only when there is no objection. */
        NewHoliday holiday(long calendar) {
            var first = day(date).orElseThrow();
            var last = text(untilYear).isEmpty() ? first.getYear() : Integer.parseInt(text(untilYear));
            return new NewHoliday(calendar, first, text(name), last, Boolean.TRUE.equals(pastConfirmed));
        }
    }

    /**
     * A calendar and one of its years.
     *
     * @param rule the days off by rule, for every calendar
     * @param removing the day off whose removal needs a confirmation
     */
    record Page(
            CalendarEntry calendar,
            @Nullable CalendarEntry parent,
            int year,
            List<Holiday> added,
            List<LocalDate> rule,
            HolidayForm form,
            Map<String, String> wrong,
            @Nullable LocalDate removing,
            LocalDate today) {

        public boolean own(Holiday holiday) {
            return holiday.calendarId() == calendar.id();
        }
    }

    private final Calendars calendars;
    private final BusinessDates dates;

    CalendarsScreen(Calendars calendars, BusinessDates dates) {
        this.calendars = calendars;
        this.dates = dates;
    }

    @GetMapping
    ModelAndView list() {
        return list(CalendarForm.EMPTY, Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(@ModelAttribute("form") CalendarForm form, Actor actor, RedirectAttributes flash) {
        var wrong = form.objections();
        if (!wrong.isEmpty()) {
            return list(form, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (calendars.add(form.calendar(), actor)) {
            case Done done -> done(done.calendarId(), "calendars.done.added", flash);
            case Refused refused -> list(form, wrong(refused.objections()), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView list(CalendarForm form, Map<String, String> wrong, HttpStatus status) {
        var view = new ModelAndView(
                "calendars/calendars", Map.of("calendars", calendars.all(), "form", form, "wrong", wrong));
        view.setStatus(status);
        return view;
    }

    @GetMapping("/{calendar:\\d+}")
    ModelAndView calendar(@PathVariable long calendar, @RequestParam(defaultValue = "0") int year) {
        return page(calendar, year, HolidayForm.EMPTY, Map.of(), null, HttpStatus.OK);
    }

    @PostMapping("/{calendar:\\d+}/holidays")
    ModelAndView addHoliday(
            @PathVariable long calendar,
            @ModelAttribute("form") HolidayForm form,
            Actor actor,
            RedirectAttributes flash) {
        var wrong = form.objections();
        if (!wrong.isEmpty()) {
            return page(calendar, 0, form, wrong, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var year = day(form.date()).orElseThrow().getYear();
        return switch (calendars.addHoliday(form.holiday(calendar), actor)) {
            case Done done -> changed(done, year, flash);
            case Refused refused ->
                page(calendar, year, form, wrong(refused.objections()), null, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/{calendar:\\d+}/holidays/{date:\\d{4}-\\d{2}-\\d{2}}/remove")
    ModelAndView removeHoliday(
            @PathVariable long calendar,
            @PathVariable LocalDate date,
            @RequestParam(defaultValue = "false") boolean pastConfirmed,
            Actor actor,
            RedirectAttributes flash) {
        return switch (calendars.removeHoliday(calendar, date, pastConfirmed, actor)) {
            case Done done -> changed(done, date.getYear(), flash);
            case Refused refused
            when refused.objections().contains(Objection.NOT_THERE) ->
                changed(new Done(calendar, 0), date.getYear(), flash);
            case Refused refused ->
                page(calendar, date.getYear(), HolidayForm.EMPTY, Map.of(), date, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView changed(Done done, int year, RedirectAttributes flash) {
        flash.addFlashAttribute("success", "calendars.done.changed");
        flash.addFlashAttribute("successArgument", done.changedDays());
        return new ModelAndView("redirect:/calendars/" + done.calendarId() + "?year=" + year);
    }

    private static ModelAndView done(long calendar, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("success", said);
        return new ModelAndView("redirect:/calendars/" + calendar);
    }

    private static Map<String, String> wrong(Set<Objection> objections) {
        var wrong = new LinkedHashMap<String, String>();
        objections.forEach(objection -> wrong.put(
                switch (objection) {
                    case NAME_TAKEN -> "name";
                    case WRONG_PARENT -> "parent";
                    case TOUCHES_THE_PAST -> "past";
                    case OUTSIDE_CALENDAR, NOT_THERE -> "date";
                },
                "calendars.refused." + objection.name().toLowerCase(Locale.ROOT)));
        return wrong;
    }

    private ModelAndView page(
            long calendar,
            int asked,
            HolidayForm form,
            Map<String, String> wrong,
            @Nullable LocalDate removing,
            HttpStatus status) {
        var year = asked >= 1995 && asked <= 2080 ? asked : dates.today().getYear();
        var entry = calendars.entry(calendar);
        var parent = entry.parentId() == null ? null : calendars.entry(entry.parentId());
        var page = new Page(
                entry,
                parent,
                year,
                calendars.holidays(calendar, year),
                calendars.byRule(year),
                form,
                wrong,
                removing,
                dates.today());
        var view = new ModelAndView("calendars/calendar", Map.of("page", page));
        view.setStatus(status);
        return view;
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
