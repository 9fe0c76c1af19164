using Quire.Client.Http;

namespace Quire.Client;

/// <summary>
/// A client of one installation of the Dataverse API, 4.x to 6.x. Safe to use from several threads; make one and keep it.
/// Every call throws <see cref="DataverseException"/> or a subtype when it does not succeed.
/// </summary>
/// <example>
/// <code>
/// using var client = new DataverseClient("https://demo.dataverse.org", new() { ApiToken = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" });
/// var dataset = await client.Datasets.VersionAsync("doi:10.5072/FK2/ABC");
/// Console.WriteLine($"{dataset.Metadata().Text("title")}, version {dataset.Number()}");
/// </code>
/// </example>
public sealed class DataverseClient : IDisposable
{
    private readonly HttpClient? _owned;

    /// <summary>A client with connections of its own.</summary>
    /// <param name="baseUrl">Address of the installation, with or without <c>/api</c>.</param>
    /// <param name="options">How to talk to it; the defaults make calls as a guest.</param>
    public DataverseClient(string baseUrl, DataverseClientOptions? options = null)
        : this(new Uri(baseUrl, UriKind.Absolute), options) { }

    /// <summary>A client with connections of its own.</summary>
    /// <param name="baseAddress">Address of the installation, with or without <c>/api</c>.</param>
    /// <param name="options">How to talk to it; the defaults make calls as a guest.</param>
    public DataverseClient(Uri baseAddress, DataverseClientOptions? options = null)
        : this(baseAddress, Owned(options ??= new()), options) => _owned = Http();

    /// <summary>
    /// A client over an HTTP client of the caller, who should turn its own redirects off so that tokens stay here.
    /// </summary>
    /// <param name="http">Sends the calls; its time limit applies, its base address does not.</param>
    /// <param name="baseAddress">Address of the installation, with or without <c>/api</c>.</param>
    /// <param name="options">How to talk to it; the defaults make calls as a guest.</param>
    public DataverseClient(HttpClient http, Uri baseAddress, DataverseClientOptions? options = null)
        : this(baseAddress, () => http, options ?? new()) { }

    internal DataverseClient(Uri baseAddress, Func<HttpClient> http, DataverseClientOptions options)
    {
        Http = http;
        var connection = new Connection(Root(baseAddress), http, options);
        BaseAddress = connection.BaseAddress;
        Collections = new(connection);
        Metadata = new(connection);
        Datasets = new(connection);
        Access = new(connection);
        Files = new(connection, Access);
        Users = new(connection);
        Roles = new(connection);
        Licenses = new(connection);
        DatasetTypes = new(connection);
        Guestbooks = new(connection);
        Templates = new(connection);
        ExternalTools = new(connection);
        Feedback = new(connection);
        Search = new(connection);
        Info = new(connection);
        Metrics = new(connection);
        Admin = new(connection);
        Raw = new(connection);
        Native = new(this);
    }

    /// <summary>Address of the installation, without <c>/api</c>, ending with a slash.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Collections ("dataverses" on the wire): contents, roles, facets, blocks, groups; crawling.</summary>
    public CollectionsClient Collections { get; }

    /// <summary>Datasets and their versions: reading, editing, publishing, review, locks, exports.</summary>
    public DatasetsClient Datasets { get; }

    /// <summary>Files: upload, replacement, description, restriction; whole folders.</summary>
    public FilesClient Files { get; }

    /// <summary>Metadata blocks and their fields.</summary>
    public MetadataClient Metadata { get; }

    /// <summary>The caller's account and token; making accounts.</summary>
    public UsersClient Users { get; }

    /// <summary>Roles.</summary>
    public RolesClient Roles { get; }

    /// <summary>Search.</summary>
    public SearchClient Search { get; }

    /// <summary>Facts about the installation.</summary>
    public InfoClient Info { get; }

    /// <summary>Counts of what is public.</summary>
    public MetricsClient Metrics { get; }

    /// <summary>Licences.</summary>
    public LicensesClient Licenses { get; }

    /// <summary>The types datasets can be of.</summary>
    public DatasetTypesClient DatasetTypes { get; }

    /// <summary>Guestbooks: what people are asked before they download.</summary>
    public GuestbooksClient Guestbooks { get; }

    /// <summary>Templates: what datasets of a collection are begun with.</summary>
    public TemplatesClient Templates { get; }

    /// <summary>External tools for datasets and files.</summary>
    public ExternalToolsClient ExternalTools { get; }

    /// <summary>Messages to contacts.</summary>
    public FeedbackClient Feedback { get; }

    /// <summary>Downloads and access to restricted files.</summary>
    public AccessClient Access { get; }

    /// <summary>Administration: settings and accounts.</summary>
    public AdminClient Admin { get; }

    /// <summary>The calls under the names pyDataverse gives them.</summary>
    public NativeApi Native { get; }

    /// <summary>Any endpoint, for what has no method here.</summary>
    public RawClient Raw { get; }

    private Func<HttpClient> Http { get; }

    /// <summary>Closes the connections this client made itself.</summary>
    public void Dispose() => _owned?.Dispose();

    private static Func<HttpClient> Owned(DataverseClientOptions options)
    {
        var http = new HttpClient(Handlers.Chain(options)) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        return () => http;
    }

    private static Uri Root(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException($"'{address}' is not an http or https address.", nameof(address));
        }

        var path = address.AbsolutePath.TrimEnd('/');
        path = path.EndsWith("/api/v1", StringComparison.Ordinal) ? path[..^7] : path;
        path = path.EndsWith("/api", StringComparison.Ordinal) ? path[..^4] : path;
        return new UriBuilder(address.Scheme, address.Host, address.IsDefaultPort ? -1 : address.Port, path + "/").Uri;
    }
}
