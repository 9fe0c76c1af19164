using Microsoft.Extensions.Configuration;

namespace Quire.Server.Configuration;

/// <summary>
/// Lists given as one value, as in <c>Cors:Origins=*</c> or <c>Server:TrustedProxies=10.0.0.1,10.0.0.2</c>: read as the lists
/// they mean. The framework knows <c>Cors:Origins:0=*</c> alone and takes no notice of the other.
/// </summary>
internal static class PlainLists
{
    private static readonly char[] Separators = [',', ';'];

    /// <summary>Spreads the lists of a section; returns those that are given both ways, of which one would be ignored.</summary>
    public static IEnumerable<string> Spread(ConfigurationManager configuration, string section, Type options)
    {
        foreach (var list in options.GetProperties().Where(p => p.PropertyType.IsAssignableFrom(typeof(List<string>))))
        {
            var path = $"{section}:{list.Name}";
            var plain = configuration[path];
            if (configuration.GetSection(path).GetChildren().Any())
            {
                if (!string.IsNullOrWhiteSpace(plain) || IsEmptiedLater(configuration, path))
                {
                    yield return $"{path} is given as one value, '{plain}', and as a list, {path}:0 and so on; give it one way";
                }

                continue;
            }

            var values = plain?.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
            foreach (var (at, value) in values.Index())
            {
                configuration[$"{path}:{at}"] = value;
            }
        }
    }

    // An empty list of a file is an empty value too, which a later list replaces; the other way round nothing would be replaced.
    private static bool IsEmptiedLater(IConfigurationRoot configuration, string path)
    {
        var providers = configuration.Providers.ToList();
        return providers.FindLastIndex(p => p.TryGet(path, out _)) > providers.FindLastIndex(p => p.GetChildKeys([], path).Any());
    }
}
