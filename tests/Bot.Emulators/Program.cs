using System.CommandLine;
using Bot.Emulators.Slack;

var root = new RootCommand("Chat services on this machine, to develop and test Kiku against.");
root.Subcommands.Add(SlackCommand.Create());
return await root.Parse(args).InvokeAsync();
