using Quire.Domain.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Export.Sitemap;

/// <summary>Has the parts of the site map looked up anew, on every replica, when it is next asked for.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record RenewSitemap : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Settings;
}

internal sealed class RenewSitemapHandler : IHandle<RenewSitemap>
{
    public Task HandleAsync(RenewSitemap operation, OperationContext context, CancellationToken ct)
    {
        context.Changed(OutboxKind.Installation, 0);
        return Task.CompletedTask;
    }
}
