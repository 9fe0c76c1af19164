namespace Quire.Api.Http;

/// <summary>A file in a form that was read into memory.</summary>
/// <param name="Name">Its name; empty when the form does not say.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record FormFile(string Name, byte[] Bytes);
