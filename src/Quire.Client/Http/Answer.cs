namespace Quire.Client.Http;

/// <summary>What an envelope held: the data and what stood beside it.</summary>
internal readonly record struct Answer<T>(T? Data, string? Message, long? TotalCount, string? Status);
