using Microsoft.Extensions.Options;
using Quire.Domain.Identifiers;

namespace Quire.Repository.Identifiers.Generators;

/// <summary>The providers of the configuration.</summary>
public sealed class ConfiguredProviders : IDisposable
{
    private readonly List<IDisposable> _registries = [];

    public ConfiguredProviders(IOptions<IdentifierOptions> options, IEnumerable<IIdentifierProviderType> types)
    {
        var known = types.ToDictionary(t => t.Type, StringComparer.OrdinalIgnoreCase);
        All =
        [
            .. options
                .Value.Providers.OrderBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => Of(p.Key, p.Value, known[p.Value.Type])),
        ];
        Default = string.IsNullOrWhiteSpace(options.Value.Default) ? null : Find(options.Value.Default);
    }

    internal IReadOnlyList<ConfiguredProvider> All { get; }

    /// <summary>The one new identifiers are made with where nobody chose; null where the settings say it.</summary>
    internal ConfiguredProvider? Default { get; }

    internal ConfiguredProvider? Find(string id) => All.FirstOrDefault(p => p.Name == id);

    /// <summary>The one that looks after an identifier; null for none.</summary>
    internal ConfiguredProvider? For(PersistentId pid) =>
        All.Where(p => p.Serves(pid))
            .OrderByDescending(p => p.Generator.IsManaged(pid))
            .ThenByDescending(p => p.Generator.Style.Shoulder.Length)
            .FirstOrDefault();

    /// <summary>Whether one has the prefix of an identifier or looks after some of that prefix all the same.</summary>
    internal bool Know(PersistentId pid) =>
        All.Any(p =>
            p.Generator.Style.IsAuthorityOf(pid)
            || p.Generator.Managed.Any(key => key.StartsWith(pid.Key[..^1], StringComparison.Ordinal))
        );

    public void Dispose() => _registries.ForEach(r => r.Dispose());

    private ConfiguredProvider Of(string id, IdentifierProviderOptions options, IIdentifierProviderType type)
    {
        var registry = type.Create(options);
        if (registry is IDisposable disposable)
        {
            _registries.Add(disposable);
        }

        var style = new IdentifierStyle(
            type.Protocol,
            options.Authority.Trim(),
            options.Shoulder.Trim(),
            IdentifierStyle.IsSequential(options.IdentifierGenerationStyle),
            IdentifierStyle.IsBelow(options.DatafilePidFormat)
        );
        return new(
            new(id, string.IsNullOrWhiteSpace(options.Label) ? id : options.Label, style)
            {
                Managed = Keys(options.ManagedList),
                Excluded = Keys(options.ExcludedList),
            },
            registry
        );
    }

    private static HashSet<string> Keys(IReadOnlyList<string> identifiers) =>
        identifiers
            .Select(i => PersistentId.TryParse(i, out var pid) ? pid.Key : null)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
}
