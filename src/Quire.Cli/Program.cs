using Quire.Cli;
using Quire.Cli.Console;

using var signals = Signals.Listen();
return await QuireCommandLine.RunAsync(args, CliHost.OfProcess(), signals.Token);
