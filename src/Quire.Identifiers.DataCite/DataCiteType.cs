using Microsoft.Extensions.Options;
using Quire.Repository.Identifiers;
using Quire.Repository.Identifiers.Generators;

namespace Quire.Identifiers.DataCite;

/// <summary>Further accounts at DataCite, each with a prefix and shoulder of its own.</summary>
internal sealed class DataCiteType(IOptions<DataCiteOptions> defaults, DataCiteLimits limits) : IIdentifierProviderType
{
    public string Type => "datacite";

    public string Protocol => "doi";

    public IIdentifierProvider Create(IdentifierProviderOptions options) =>
        new DataCiteProvider(
            Options.Create(
                new DataCiteOptions
                {
                    Url = string.IsNullOrWhiteSpace(options.Url) ? defaults.Value.Url : options.Url,
                    User = options.User,
                    Password = options.Password,
                    Prefixes = [options.Authority],
                    Timeout = options.Timeout ?? defaults.Value.Timeout,
                }
            ),
            limits
        );
}
