using Quire.Testing;
using Quire.Torture;
using Quire.Torture.Clients;
using Quire.Torture.Fuzzing;
using Quire.Torture.Kills;
using Quire.Torture.Running;
using Quire.Torture.Rush;

var options = TortureOptions.Parse(args);
Console.WriteLine($"{options}");
await BuiltProgram.UseAsync();
await using var installation = await Installation.StartAsync(options);
try
{
    var report = new Report(installation.Traffic);
    await (
        options.Trial switch
        {
            Trial.Kills => KillTrial.RunAsync(installation, options, report),
            Trial.Fuzz => FuzzTrial.RunAsync(installation, options, report),
            Trial.Publications => PublicationTrial.RunAsync(installation, options, report),
            _ => ClientTrial.RunAsync(installation, options, report),
        }
    );
    report.Say("highest memory of a server", $"{installation.PeakMemoryBytes / 1048576} MB");
    return report.Print() ? 0 : 1;
}
finally
{
    await installation.StopAsync();
    await PostgreSqlServer.StopAsync();
}
