using Bot.Answers;
using Bot.Content;
using Bot.Conversations;
using Bot.CrashHost;
using Bot.Web;
using Bot.Web.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

// Kiku, with a step at which it kills itself: FOLDER-OF-NOTES [STEP OCCURRENCE]. Settings come from the environment, as Kiku's do.
var death = args.Length > 2 ? new Death(Enum.Parse<Step>(args[1]), int.Parse(args[2], null)) : Death.Never;
var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
var (settings, problems) = Settings.Read(configuration);
var notes = ContentLoader.Load(args[0]).Snapshot;
if (notes is null || !problems.IsEmpty)
    throw new InvalidOperationException(string.Join('\n', problems.DefaultIfEmpty($"there are no notes in {args[0]}")));

var library = new Library(SessionLinks.For(settings.Web));
library.Publish(notes);

// A busy machine is no database that hangs: tests of deaths are about nothing else.
settings = settings with { Conversations = settings.Conversations with { StoreTimeout = TimeSpan.FromMinutes(10) } };
await using var app = WebServer.Build(settings, "http://127.0.0.1:0", library, content: null, TimeProvider.System, configuration, services => services
    .Decorate<IInbox>(inbox => new MortalInbox(inbox, death))
    .Decorate<IChannel>(channel => new MortalChannel(channel, death)));
await app.StartAsync();
Console.WriteLine(app.Urls.First());
await app.WaitForShutdownAsync();
