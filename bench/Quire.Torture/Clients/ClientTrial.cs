using Quire.Torture.Running;

namespace Quire.Torture.Clients;

/// <summary>What clients do to a server without meaning harm: breaking off, being slow, filling the disk.</summary>
internal static class ClientTrial
{
    public static async Task RunAsync(Installation installation, TortureOptions options, Report report)
    {
        var random = new Random(options.Seed);
        await BrokenUploads.RunAsync(installation, options.Count, random, report);
        await SlowClients.RunAsync(installation, options.Count, report);
        if (!options.S3)
        {
            await FullDisk.RunAsync(installation.Traffic, report);
        }
    }
}
