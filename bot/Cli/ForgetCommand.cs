using System.CommandLine;
using Bot.State.Stores;
using Bot.Web;

namespace Bot.Cli;

/// <summary><c>kiku forget USER</c></summary>
internal static class ForgetCommand
{
    public static Command Create(Surroundings here)
    {
        var user = new Argument<string>("USER") { Description = "The person's id in the chat service, such as U0123ABCD (Slack) or 29:1abc… (Teams)." };
        var workspace = new Option<string?>("--workspace") { Description = "In one workspace (Slack) or organisation (Teams) only.", HelpName = "ID" };
        string[] services = [.. ChatServices.Off.Select(chat => chat.Name)];
        var service = new Option<string?>("--service") { Description = "In one chat service only.", HelpName = string.Join('|', services) };
        service.AcceptOnlyFromAmong(services);
        var yes = new Option<bool>("--yes") { Description = "Do not ask whether to." };
        var command = new Command("forget", "Erase what is kept about a person, also while Kiku runs. Exit code 0: erased, 1: nothing was kept, 2: error.")
        {
            user, workspace, service, yes,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var person = new Person(parsed.GetRequiredValue(user).Trim(), parsed.GetValue(service), parsed.GetValue(workspace));
            if (person.User.Length == 0)
                throw new CommandFailedException("the person's id is empty");
            await using var database = KeptState.Find(Notes.ReadSettings(here).State);
            await database.JoinAsync(stop);
            if (!parsed.GetValue(yes))
                await ConfirmAsync(here, person, stop);
            var forgotten = await new PersonalData(database).ForgetAsync(person, stop);
            Tell(here, person, forgotten);
            return forgotten.Total > 0 ? ExitCode.Success : ExitCode.Nothing;
        });
        return command;
    }

    private static async Task ConfirmAsync(Surroundings here, Person person, CancellationToken stop)
    {
        here.Terminal.Error.Write($"Erase what is kept about {Named(person)}? This cannot be undone. [y/N] ");
        await here.Terminal.Error.FlushAsync(stop);

        // Reading a terminal cannot be interrupted, so Ctrl-C stops waiting for it.
        var answer = await Task.Run(here.Terminal.In.ReadLine, stop).WaitAsync(stop);
        if (answer?.Trim().ToLowerInvariant() is not ("y" or "yes"))
            throw new CommandFailedException("nothing was erased: answer y, or give --yes");
    }

    private static void Tell(Surroundings here, Person person, Forgotten forgotten)
    {
        var output = here.Terminal.Out;
        if (forgotten.Total == 0)
        {
            output.WriteLine($"Nothing was kept about {Named(person)}.");
            return;
        }

        output.WriteLine($"Erased about {Named(person)}:");
        foreach (var (count, what) in (ReadOnlySpan<(int, string)>)
        [
            (forgotten.Questions, "questions in the insights"),
            (forgotten.Messages, "messages received; that they were received is still known"),
            (forgotten.Threads, "threads, as what to follow up"),
            (forgotten.Feedback, "votes, with comments"),
            (forgotten.Chats, "personal chats, as where to reach the person"),
            (forgotten.Digests, "orders of digests, or the name on them"),
        ])
        {
            output.WriteLine($"{count,7:N0}  {what}");
        }
    }

    private static string Named(Person person)
    {
        var place = string.Join('/', new[] { person.Channel, person.Workspace }.OfType<string>());
        return Printable.Line(person.User) + (place.Length == 0 ? "" : $" in {Printable.Line(place)}");
    }
}
