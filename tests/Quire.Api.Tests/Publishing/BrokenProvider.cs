using Quire.Domain.Identifiers;
using Quire.Repository.Identifiers;

namespace Quire.Api.Tests.Publishing;

/// <summary>A provider whose very being asked fails while a test says so, and with it whatever transaction asks.</summary>
internal sealed class BrokenProvider : IIdentifierProvider
{
    public bool IsBroken { get; set; }

    public string Name => "BROKEN";

    public bool IsRemote => IsBroken ? throw new InvalidOperationException("The provider is out of order.") : false;

    public bool Serves(PersistentId pid) => pid.Protocol == "doi";

    public Task<IdentifierState> StateAsync(PersistentId pid, CancellationToken ct) => throw new NotSupportedException();

    public Task ReserveAsync(IdentifierSubject subject, CancellationToken ct) => throw new NotSupportedException();

    public Task RegisterAsync(IdentifierSubject subject, CancellationToken ct) => throw new NotSupportedException();

    public Task UpdateAsync(IdentifierSubject subject, CancellationToken ct) => throw new NotSupportedException();

    public Task HideAsync(IdentifierSubject subject, CancellationToken ct) => throw new NotSupportedException();

    public Task DeleteAsync(PersistentId pid, bool wasPublic, CancellationToken ct) => throw new NotSupportedException();
}
