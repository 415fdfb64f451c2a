using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;
using Bot.Presentation;
using Bot.Web.Access;

namespace Bot.Web.Pages;

/// <summary>The page that asks and answers.</summary>
internal static class AskPage
{
    /// <summary>Before anything was asked.</summary>
    public static Html Empty(ContentSnapshot notes, Language language, ImmutableArray<string> examples)
    {
        var texts = Texts.In(language);
        var main = Html.Of($"""
            <div class="welcome">
            <h1>{texts.Tagline}</h1>
            <p class="lede">{texts.HowToAsk}</p>
            {Layout.AskForm(language, "", focus: true)}
            {NodeView.Questions(texts.Examples, examples)}
            </div>
            {ConferencePage.Lists(notes.Conferences, language)}
            """);
        return Layout.Page(new(language, "", Admission.Everything, $"/?lang={language.Other().Code()}"), main);
    }

    public static Html Draw(Reply reply, string question)
    {
        var (language, texts) = (reply.Language, Texts.In(reply.Language));
        var title = reply switch
        {
            Answer => Html.Of($"""<h1 class="visually-hidden">{texts.Results}</h1>"""),
            SessionList => Html.Of($"<h1>{texts.Sessions}</h1>"),
            Help => Html.Of($"<h1>{texts.HelpTitle}</h1>"),
            _ => Html.Empty,
        };
        var nodes = Presenter.Present(new AnswerContent(reply, [question]), Extent.Whole).Nodes;
        var other = $"/?q={Uri.EscapeDataString(question)}&lang={language.Other().Code()}";
        var main = Html.Of($"""
            {Layout.AskForm(language, question, focus: false)}
            {title}
            {new NodeView(language, question).Draw(nodes)}
            """);
        return Layout.Page(new(language, question, Admission.Everything, other), main);
    }

    public static Html TooLong(Language language, int length)
    {
        var texts = Texts.In(language);
        var main = Html.Of($"""
            {Layout.AskForm(language, "", focus: true)}
            <h1>{texts.BadRequestTitle}</h1>
            <p class="notice">{texts.TooLong(length, Question.MaximumLength)}</p>
            """);
        return Layout.Page(new(language, texts.BadRequestTitle, Admission.Everything, null), main);
    }
}
