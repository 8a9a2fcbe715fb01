using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bpo.Billing.Persistence;

/// <summary>Instants are stored in UTC: PostgreSQL refuses any other offset, and equal instants should be equal rows.</summary>
public sealed class UtcInstant()
    : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => instant.ToUniversalTime(), stored => stored);
