using System.Collections.Immutable;
using Bot.Content;
using Bot.Presentation;
using Bot.Web.Access;

namespace Bot.Web.Pages;

/// <summary>Conferences with their sessions.</summary>
internal static class ConferencePage
{
    /// <param name="address">Of this page, without a query.</param>
    public static Html Draw(ImmutableArray<Conference> conferences, Language language, string title, string address)
    {
        var main = Html.Of($"""
            {Layout.AskForm(language, "", focus: false)}
            <h1>{title}</h1>
            {Lists(conferences, language)}
            """);
        return Layout.Page(new(language, title, Admission.Everything, $"{address}?lang={language.Other().Code()}"), main);
    }

    public static Html Lists(ImmutableArray<Conference> conferences, Language language) =>
        new NodeView(language, "").Draw(Presenter.Sessions(conferences, language).Nodes);
}
