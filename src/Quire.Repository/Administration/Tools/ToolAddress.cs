namespace Quire.Repository.Administration.Tools;

/// <summary>Something an external tool may ask this server.</summary>
/// <param name="Name">The name it has for the tool.</param>
/// <param name="HttpMethod">HTTP method.</param>
/// <param name="Url">The address; signed where it is asked for as somebody.</param>
/// <param name="Minutes">How long it is good for where it is signed.</param>
public sealed record ToolAddress(string Name, string HttpMethod, string Url, int Minutes);
