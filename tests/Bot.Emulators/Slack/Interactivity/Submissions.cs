using Bot.Emulators.Slack.Api;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Interactivity;

/// <summary>What the app answers to a submitted modal (<c>response_action</c>).</summary>
internal static class Submissions
{
    /// <returns>What is wrong, by block.</returns>
    public static IReadOnlyDictionary<string, string> Take(SlackState state, SlackView view, string body)
    {
        var answer = string.IsNullOrWhiteSpace(body) ? [] : (JsonObject)JsonNode.Parse(body)!;
        switch ((string?)answer["response_action"])
        {
            case "errors":
                return ((JsonObject)answer["errors"]!).ToDictionary(error => error.Key, error => (string)error.Value!);
            case "update":
                state.Views.Update(view, Content(state, answer));
                break;
            case "push":
                state.Views.Push(view.User, Content(state, answer));
                break;
            case "clear":
                state.Views.Close(view.User, all: true);
                break;
            default:
                state.Views.Close(view.User, all: false);
                break;
        }

        return new Dictionary<string, string>();
    }

    private static JsonElement Content(SlackState state, JsonObject answer) =>
        ViewArguments.Check(state, (JsonObject)answer["view"]!.DeepClone(), "modal");
}
