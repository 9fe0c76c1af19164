using Quire.Client.Http;
using Quire.Contracts.Access;

namespace Quire.Client;

/// <summary>Licences of the installation (5.10 and later).</summary>
/// <example>
/// <code>
/// var license = await client.Licenses.FindAsync("CC BY 4.0");
/// Console.WriteLine($"{license.Name}: {license.Uri}");
/// </code>
/// </example>
public sealed class LicensesClient
{
    private readonly Connection _connection;

    internal LicensesClient(Connection connection) => _connection = connection;

    /// <summary>All licences (<c>GET licenses</c>).</summary>
    public Task<IReadOnlyList<LicenseResponse>> ListAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<LicenseResponse>>(ApiPath.Of($"licenses"), cancellationToken);

    /// <summary>A licence (<c>GET licenses/{id}</c>).</summary>
    public Task<LicenseResponse> GetAsync(long license, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<LicenseResponse>(ApiPath.Of($"licenses/{license}"), cancellationToken);

    /// <summary>
    /// The licence new datasets get unless they name another; null where the installation has no list of licences or no default.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<LicenseResponse?> DefaultAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return (await ListAsync(cancellationToken)).FirstOrDefault(l => l.IsDefault == true);
        }
        catch (DataverseNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A licence by name, short identifier or address, whichever the text is, in any case.</summary>
    /// <param name="text">Such as <c>CC BY 4.0</c>, <c>CC-BY-4.0</c> or its address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="DataverseNotFoundException">The installation offers none like this.</exception>
    public async Task<LicenseResponse> FindAsync(string text, CancellationToken cancellationToken = default)
    {
        var all = await ListAsync(cancellationToken);
        return all.FirstOrDefault(l =>
                new[] { l.Name, l.RightsIdentifier, l.Uri }.Contains(text, StringComparer.OrdinalIgnoreCase)
            )
            ?? throw new DataverseNotFoundException(
                _connection.Facts(
                    HttpMethod.Get,
                    ApiPath.Of($"licenses"),
                    $"There is no licence '{text}'. There are: {string.Join(", ", all.Select(l => l.Name))}.",
                    System.Net.HttpStatusCode.NotFound
                )
            );
    }
}
