using Microsoft.AspNetCore.Http;
using Quire.Domain.Errors;

namespace Quire.Api.Http;

/// <summary>Tells of failures with pages.</summary>
internal interface IErrorPages
{
    /// <summary>Whether whoever sent a request is told with a page.</summary>
    bool Answers(HttpContext context);

    /// <summary>Answers with the page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="error">What is wrong.</param>
    /// <param name="status">The status the API would answer with.</param>
    /// <param name="incident">Number of the entry in the log; null where there is none.</param>
    Task WriteAsync(HttpContext context, RepositoryError error, int status, Guid? incident);
}
