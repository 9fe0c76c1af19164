namespace Quire.Client;

/// <summary>
/// The Native API under the names pyDataverse gives its calls, for readers of that guide. Each method is one call of the
/// capability groups of <see cref="DataverseClient"/>, where more can be chosen.
/// </summary>
/// <example>
/// <code>
/// var version = await client.Native.GetDatasetAsync("doi:10.5072/FK2/ABC");
/// </code>
/// </example>
public sealed partial class NativeApi
{
    private readonly DataverseClient _client;

    internal NativeApi(DataverseClient client) => _client = client;

    /// <summary>Address of the API (<c>base_url_api_native</c>).</summary>
    public Uri BaseUrl => new(_client.BaseAddress, "api/");
}
