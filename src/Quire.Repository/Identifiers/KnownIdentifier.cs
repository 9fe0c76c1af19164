using Quire.Domain.Identifiers;

namespace Quire.Repository.Identifiers;

/// <summary>What a provider knows of an identifier.</summary>
/// <param name="Pid">The identifier.</param>
/// <param name="Provider">Name of the provider.</param>
/// <param name="State">What it is there.</param>
public sealed record KnownIdentifier(PersistentId Pid, string Provider, IdentifierState State);
