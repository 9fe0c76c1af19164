using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Overview;

/// <summary>Whether the caller administers the installation; whoever does not is refused.</summary>
[RequiresSuperuser]
public sealed record EnterAdministration : IQuery<bool>;

internal sealed class EnterAdministrationHandler : IHandle<EnterAdministration, bool>
{
    public Task<bool> HandleAsync(EnterAdministration operation, OperationContext context, CancellationToken ct) =>
        Task.FromResult(true);
}
