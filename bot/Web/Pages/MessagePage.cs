using Bot.Content;
using Bot.Presentation;
using Bot.Web.Access;

namespace Bot.Web.Pages;

/// <summary>A page that says why there is no other.</summary>
internal static class MessagePage
{
    public static Html NotFound(Language language, Admission admission)
    {
        var texts = Texts.In(language);
        return admission == Admission.Everything
            ? Draw(language, admission, texts.NotFoundTitle, texts.NotFoundText)
            : Draw(language, Admission.None, texts.NotFoundTitle, texts.NotHere);
    }

    public static Html Failed(Language language)
    {
        var texts = Texts.In(language);
        return Draw(language, Admission.None, texts.FailedTitle, texts.FailedText);
    }

    public static Html BadRequest(Language language)
    {
        var texts = Texts.In(language);
        return Draw(language, Admission.None, texts.BadRequestTitle, texts.BadRequestText);
    }

    private static Html Draw(Language language, Admission admission, string title, string text)
    {
        var texts = Texts.In(language);
        var ways = admission == Admission.Everything
            ? Html.Of($"""{Layout.AskForm(language, "", focus: false)}<p><a href="/conferences?lang={language.Code()}">{texts.Sessions}</a></p>""")
            : Html.Empty;
        return Layout.Page(new(language, title, admission, null), Html.Of($"<h1>{title}</h1>\n<p class=\"lede\">{text}</p>\n{ways}"));
    }
}
