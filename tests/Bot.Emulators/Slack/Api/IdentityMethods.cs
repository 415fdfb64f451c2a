using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Api;

/// <summary>Who is who.</summary>
internal static class IdentityMethods
{
    public static JsonObject ApiTest(ApiCall call)
    {
        if (call.Text("error") is { } error)
            throw new ApiError(error);
        return new() { ["args"] = call.Arguments.DeepClone() };
    }

    public static JsonObject AuthTest(ApiCall call) => new()
    {
        ["url"] = $"https://{call.Identity.TeamDomain}.slack.com/",
        ["team"] = call.Identity.TeamName,
        ["user"] = call.Identity.BotName,
        ["team_id"] = call.Identity.TeamId,
        ["user_id"] = call.Identity.BotUserId,
        ["bot_id"] = call.Identity.BotId,
        ["is_enterprise_install"] = call.Identity.IsOrganisation,
    };

    public static JsonObject TeamInfo(ApiCall call) => new()
    {
        ["team"] = new JsonObject
        {
            ["id"] = call.Identity.TeamId,
            ["name"] = call.Identity.TeamName,
            ["domain"] = call.Identity.TeamDomain,
            ["email_domain"] = "",
            ["icon"] = new JsonObject { ["image_default"] = true },
        },
    };

    public static JsonObject BotsInfo(ApiCall call)
    {
        var bot = call.State.Directory.Bot(call.Text("bot") ?? call.Identity.BotId) ?? throw new ApiError("bot_not_found");
        return new()
        {
            ["bot"] = new JsonObject
            {
                ["id"] = bot.BotId,
                ["deleted"] = false,
                ["name"] = bot.Name,
                ["updated"] = 1_700_000_000,
                ["app_id"] = bot.BotId == call.Identity.BotId ? call.Identity.AppId : "A999999999",
                ["user_id"] = bot.Id,
                ["icons"] = new JsonObject(),
            },
        };
    }

    public static JsonObject UsersInfo(ApiCall call)
    {
        var person = call.Person("user");
        var user = new JsonObject
        {
            ["id"] = person.Id,
            ["team_id"] = person.TeamId,
            ["name"] = person.Name,
            ["deleted"] = person.IsDeleted,
            ["real_name"] = person.RealName,
            ["tz"] = person.TimeZone,
            ["tz_label"] = person.TimeZone,
            ["tz_offset"] = person.TimeZoneOffset,
            ["profile"] = Profile(person),
            ["is_admin"] = person.IsAdmin,
            ["is_owner"] = false,
            ["is_restricted"] = person.IsGuest,
            ["is_ultra_restricted"] = false,
            ["is_bot"] = person.BotId is not null,
            ["is_app_user"] = false,
            ["updated"] = 1_700_000_000,
        };
        if (person.IsStranger)
            user["is_stranger"] = true;
        if (call.Flag("include_locale"))
            user["locale"] = person.Locale;
        return new() { ["user"] = user };
    }

    private static JsonObject Profile(SlackPerson person) => new()
    {
        ["real_name"] = person.RealName,
        ["real_name_normalized"] = person.RealName,
        ["display_name"] = person.Name,
        ["display_name_normalized"] = person.Name,
        ["team"] = person.TeamId,
    };
}
