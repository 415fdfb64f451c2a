using Bot.Content;
using Bot.Presentation;
using Bot.Web.Access;

namespace Bot.Web.Pages;

/// <summary>What stands around a page.</summary>
/// <param name="Admission">Whoever may see one session only is shown no way to the others.</param>
/// <param name="Switch">The same page in the other language; null when there is none.</param>
internal sealed record Frame(Language Language, string Title, Admission Admission, string? Switch);

internal static class Layout
{
    public const string MainId = "kiku-main";

    public static Html Page(Frame frame, Html main)
    {
        var texts = Texts.In(frame.Language);
        var title = frame.Title.Length == 0 ? $"Kiku · {texts.Tagline}" : $"{frame.Title} · Kiku";
        return Html.Of($"""
            <!doctype html>
            <html lang="{frame.Language.Code()}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <link rel="icon" href="{Assets.IconPath}" type="image/svg+xml">
            <link rel="stylesheet" href="{Assets.StylePath}">
            </head>
            <body>
            <a class="skip" href="#{MainId}">{texts.Skip}</a>
            <header class="top">{Brand(frame)}{Navigation(frame, texts)}</header>
            <main id="{MainId}">
            {main}
            </main>
            <footer class="bottom"><p>{texts.Promise}</p></footer>
            </body>
            </html>

            """);
    }

    /// <summary>The form that every page offers; it works without script.</summary>
    public static Html AskForm(Language language, string question, bool focus)
    {
        var texts = Texts.In(language);
        const int Longest = Answers.Question.MaximumLength;
        var autofocus = focus ? Html.Of($" autofocus") : Html.Empty;
        return Html.Of($"""
            <form class="ask" action="/" method="get" role="search">
            <label for="kiku-question">{texts.QuestionLabel}</label>
            <div class="box">
            <input id="kiku-question" name="q" type="search" value="{question}" placeholder="{texts.Placeholder}" maxlength="{Longest}"
             autocomplete="off" enterkeyhint="search"{autofocus}>
            <button type="submit">{texts.AskButton}</button>
            </div>
            </form>
            """);
    }

    private static Html Brand(Frame frame)
    {
        var name = Html.Of($"""<img src="{Assets.IconPath}" alt="" width="26" height="26"><span>Kiku</span><span class="kanji" lang="ja">聞く</span>""");
        return frame.Admission == Admission.Everything
            ? Html.Of($"""<a class="brand" href="/?lang={frame.Language.Code()}">{name}</a>""")
            : Html.Of($"""<span class="brand">{name}</span>""");
    }

    private static Html Navigation(Frame frame, Texts texts)
    {
        var language = frame.Language.Code();
        var pages = frame.Admission == Admission.Everything
            ? Html.Of($"""<a href="/conferences?lang={language}">{texts.Sessions}</a><a href="/?q=help&amp;lang={language}">{texts.HelpTitle}</a>""")
            : Html.Empty;
        var other = frame.Language.Other();
        var change = frame.Switch is { } address
            ? Html.Of($"""<a class="switch" href="{address}" lang="{other.Code()}" hreflang="{other.Code()}">{Texts.NameOf(other)}</a>""")
            : Html.Empty;
        return pages.IsEmpty && change.IsEmpty ? Html.Empty : Html.Of($"""<nav aria-label="Kiku">{pages}{change}</nav>""");
    }
}
