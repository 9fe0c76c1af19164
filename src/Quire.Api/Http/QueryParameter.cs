namespace Quire.Api.Http;

/// <summary>A query parameter some endpoints read.</summary>
/// <param name="Name">As the wire writes it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Meaning">One sentence for the API document.</param>
public sealed record QueryParameter(string Name, QueryKind Kind, string Meaning);
