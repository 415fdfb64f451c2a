using System.Reflection;
using System.Text;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Desk;

/// <summary>A page to act as the workspace's people and to see what the app does.</summary>
internal sealed class DeskEndpoint(SlackWorkspace slack, SlackState state)
{
    public const string Path = "/";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task AnswerAsync(HttpContext context, string path)
    {
        // Another site's page must not act here, nor one that calls this machine by another name.
        if (!IsOwn(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsPost(context.Request.Method))
            await ActAsync(context, path);
        else if (path is "desk/desk.js" or "desk/desk.css")
            await new WebAnswer(StatusCodes.Status200OK, Asset(path[5..]), path.EndsWith("js", StringComparison.Ordinal) ? "text/javascript" : "text/css")
                .WriteAsync(context);
        else if (path.Length == 0)
            await PageAsync(context);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static bool IsOwn(HttpRequest request)
    {
        if (request.Host.Host is not ("127.0.0.1" or "localhost"))
            return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == $"http://{request.Host}";
    }

    private async Task PageAsync(HttpContext context)
    {
        var person = slack.People.FirstOrDefault(one => one.Id == context.Request.Query["person"]) ?? slack.People.FirstOrDefault(one => one.BotId is null);
        if (person is null)
        {
            await new WebAnswer(StatusCodes.Status200OK, "There is nobody in this workspace.", "text/plain").WriteAsync(context);
            return;
        }

        var channel = slack.Channels.FirstOrDefault(one => one.Id == context.Request.Query["channel"] && one.Has(person.Id)) ?? slack.DirectMessages(person);
        var page = new DeskPage(state, slack.Deliveries, person, channel).Draw();
        await new WebAnswer(StatusCodes.Status200OK, page.ToString(), "text/html; charset=utf-8").WriteAsync(context);
    }

    private async Task ActAsync(HttpContext context, string path)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var person = state.Directory.Person(form["person"].ToString());
        var channel = state.Directory.Channel(form["channel"].ToString());
        if (person is null || channel is null || !channel.Has(person.Id))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await (path switch
        {
            "desk/post" => PostAsync(person, channel, form),
            "desk/click" => ClickAsync(person, channel, form),
            "desk/home" => Task.WhenAll(slack.OpenAppHome(person).Select(delivery => delivery.First)),
            "desk/submit" => slack.Modal(person) is null ? Task.CompletedTask : slack.SubmitAsync(person, Values(form)),
            "desk/close" => slack.Modal(person) is null ? Task.CompletedTask : slack.CloseModalAsync(person),
            _ => Task.CompletedTask,
        });
        context.Response.Redirect($"/?person={person.Id}&channel={channel.Id}");
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
    }

    private async Task PostAsync(SlackPerson person, SlackChannel channel, IFormCollection form)
    {
        var text = form["text"].ToString();
        if (text.StartsWith('/'))
        {
            var words = text.Split(' ', 2, StringSplitOptions.TrimEntries);
            await slack.CommandAsync(person, channel, words[0], words.Length > 1 ? words[1] : "");
            return;
        }

        var marked = RichText.Escape(text).Replace($"@{slack.Identity.BotName}", slack.Mention, StringComparison.OrdinalIgnoreCase);
        var thread = form["thread"].ToString();
        await slack.PostAsync(person, channel, marked, thread.Length > 0 ? thread : null);
    }

    private Task ClickAsync(SlackPerson person, SlackChannel channel, IFormCollection form)
    {
        var action = form["action"].ToString();
        var chosen = form.TryGetValue("chosen", out var value) ? value.ToString() : null;
        if (form["view"].ToString() is { Length: > 0 } viewId)
            return state.Views.Find(viewId) is { } view && view.User == person.Id ? slack.ClickAsync(view, action, chosen) : Task.CompletedTask;
        if (form["ephemeral"].ToString() is { Length: > 0 } hidden)
            return channel.Ephemeral.FirstOrDefault(one => one.Ts == hidden && one.ToUser == person.Id) is { } message
                ? slack.ClickAsync(message, action, chosen)
                : Task.CompletedTask;
        return channel.Find(form["ts"].ToString()) is { } clicked ? slack.ClickAsync(person, clicked, action, chosen) : Task.CompletedTask;
    }

    /// <summary>Fields are named <c>value/TYPE/BLOCK/ACTION</c>.</summary>
    private static JsonObject Values(IFormCollection form)
    {
        var values = new JsonObject();
        foreach (var (name, value) in form)
        {
            if (name.Split('/', 4) is not ["value", var type, var block, var action])
                continue;
            var state = new JsonObject { ["type"] = type };
            if (type == "plain_text_input")
                state["value"] = value.ToString();
            else
                state["selected_option"] = new JsonObject { ["value"] = value.ToString() };
            values[block] = new JsonObject { [action] = state };
        }

        return values;
    }

    private static string Asset(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Desk/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
