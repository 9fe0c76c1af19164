using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;
using Quire.Repository.Identifiers;
using Quire.Repository.Identifiers.Generators;

namespace Quire.Server;

/// <summary>
/// Warns at every start of identifiers nobody looks after, as when a provider was taken out of the configuration: drafts would be
/// published under them, and nobody would make them public.
/// </summary>
internal sealed partial class UnservedIdentifierWarning(
    IServiceScopeFactory scopes,
    DatabaseCondition condition,
    ILogger<UnservedIdentifierWarning> log
) : BackgroundService
{
    /// <summary>Looks, and warns of what it finds.</summary>
    public async Task WarnAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var unserved = scope.ServiceProvider.GetRequiredService<UnservedIdentifiers>();
        foreach (var (prefix, datasets) in await unserved.FindAsync(ct))
        {
            Log.Unserved(log, prefix, datasets);
        }

        var gone = await unserved.GeneratorsGoneAsync(scope.ServiceProvider.GetRequiredService<IdentifierGenerators>(), ct);
        if (gone.Count > 0)
        {
            Log.Gone(log, string.Join(", ", gone));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await WarnAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
        catch (Exception e)
        {
            if (condition.Note(e) is null)
            {
                Log.Failed(log, e);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            5311,
            LogLevel.Warning,
            "Identifiers of {Prefix} are those of datasets not yet public ({Datasets}), and no provider of Identifiers:Providers looks after them, nor are they those of :Authority. Published, nobody outside would know of them. Configure their provider, or give them others (PUT /api/datasets/ID/pidReconcile)."
        )]
        public static partial void Unserved(ILogger log, string prefix, int datasets);

        [LoggerMessage(
            5312,
            LogLevel.Warning,
            "Generators of identifiers are chosen for collections or datasets that are configured no longer: {Generators}. Nothing is made there until they are configured, or others chosen (PUT .../pidGenerator)."
        )]
        public static partial void Gone(ILogger log, string generators);

        [LoggerMessage(5313, LogLevel.Warning, "Identifiers nobody looks after cannot be looked for now.")]
        public static partial void Failed(ILogger log, Exception e);
    }
}
