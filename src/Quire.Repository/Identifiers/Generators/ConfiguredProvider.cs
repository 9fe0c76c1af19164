using Quire.Domain.Identifiers;

namespace Quire.Repository.Identifiers.Generators;

/// <summary>A provider of the configuration: it looks after what its generator makes, at its registry.</summary>
internal sealed class ConfiguredProvider(IdentifierGenerator generator, IIdentifierProvider registry) : IIdentifierProvider
{
    public IdentifierGenerator Generator => generator;

    public string Name => generator.Id;

    public bool IsRemote => registry.IsRemote;

    public bool Serves(PersistentId pid) =>
        generator.IsMakerOf(pid) || (generator.IsManaged(pid) && !generator.Excluded.Contains(pid.Key));

    public Task<IdentifierState> StateAsync(PersistentId pid, CancellationToken ct) => registry.StateAsync(pid, ct);

    public Task ReserveAsync(IdentifierSubject subject, CancellationToken ct) => registry.ReserveAsync(subject, ct);

    public Task RegisterAsync(IdentifierSubject subject, CancellationToken ct) => registry.RegisterAsync(subject, ct);

    public Task UpdateAsync(IdentifierSubject subject, CancellationToken ct) => registry.UpdateAsync(subject, ct);

    public Task HideAsync(IdentifierSubject subject, CancellationToken ct) => registry.HideAsync(subject, ct);

    public Task DeleteAsync(PersistentId pid, bool wasPublic, CancellationToken ct) => registry.DeleteAsync(pid, wasPublic, ct);
}
