namespace Quire.Identifiers.DataCite;

/// <summary>DataCite refused a request, or is not to be asked now; the job that asked tries again later.</summary>
public sealed class DataCiteException(string message) : IOException(message);
