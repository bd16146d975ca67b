/*
 * Decimal text to double, correctly rounded, by the algorithm of Eisel and
 * Lemire ("Number parsing at a gigabyte per second", 2021): 60 instructions,
 * where strtod() takes 400. What it does not decide is for strtod().
 */
#ifndef OWUI_CSCAN_DECIMAL_H
#define OWUI_CSCAN_DECIMAL_H

#include <stdint.h>
#include <string.h>

enum { OWUI_DECIMAL_LEAST = -40, OWUI_DECIMAL_MOST = 30 };

/* The first 128 bits of 5 to each of these powers; those of negative powers are rounded up. */
static inline const uint64_t *owui_decimal_power(int64_t power)
{
    static const uint64_t powers[][2] = {
        {0x8B61313BBABCE2C6, 0x2323AC4B3B3DA015}, {0xAE397D8AA96C1B77, 0xABEC975E0A0D081A},
        {0xD9C7DCED53C72255, 0x96E7BD358C904A21}, {0x881CEA14545C7575, 0x7E50D64177DA2E54},
        {0xAA242499697392D2, 0xDDE50BD1D5D0B9E9}, {0xD4AD2DBFC3D07787, 0x955E4EC64B44E864},
        {0x84EC3C97DA624AB4, 0xBD5AF13BEF0B113E}, {0xA6274BBDD0FADD61, 0xECB1AD8AEACDD58E},
        {0xCFB11EAD453994BA, 0x67DE18EDA5814AF2}, {0x81CEB32C4B43FCF4, 0x80EACF948770CED7},
        {0xA2425FF75E14FC31, 0xA1258379A94D028D}, {0xCAD2F7F5359A3B3E, 0x096EE45813A04330},
        {0xFD87B5F28300CA0D, 0x8BCA9D6E188853FC}, {0x9E74D1B791E07E48, 0x775EA264CF55347E},
        {0xC612062576589DDA, 0x95364AFE032A819E}, {0xF79687AED3EEC551, 0x3A83DDBD83F52205},
        {0x9ABE14CD44753B52, 0xC4926A9672793543}, {0xC16D9A0095928A27, 0x75B7053C0F178294},
        {0xF1C90080BAF72CB1, 0x5324C68B12DD6339}, {0x971DA05074DA7BEE, 0xD3F6FC16EBCA5E04},
        {0xBCE5086492111AEA, 0x88F4BB1CA6BCF585}, {0xEC1E4A7DB69561A5, 0x2B31E9E3D06C32E6},
        {0x9392EE8E921D5D07, 0x3AFF322E62439FD0}, {0xB877AA3236A4B449, 0x09BEFEB9FAD487C3},
        {0xE69594BEC44DE15B, 0x4C2EBE687989A9B4}, {0x901D7CF73AB0ACD9, 0x0F9D37014BF60A11},
        {0xB424DC35095CD80F, 0x538484C19EF38C95}, {0xE12E13424BB40E13, 0x2865A5F206B06FBA},
        {0x8CBCCC096F5088CB, 0xF93F87B7442E45D4}, {0xAFEBFF0BCB24AAFE, 0xF78F69A51539D749},
        {0xDBE6FECEBDEDD5BE, 0xB573440E5A884D1C}, {0x89705F4136B4A597, 0x31680A88F8953031},
        {0xABCC77118461CEFC, 0xFDC20D2B36BA7C3E}, {0xD6BF94D5E57A42BC, 0x3D32907604691B4D},
        {0x8637BD05AF6C69B5, 0xA63F9A49C2C1B110}, {0xA7C5AC471B478423, 0x0FCF80DC33721D54},
        {0xD1B71758E219652B, 0xD3C36113404EA4A9}, {0x83126E978D4FDF3B, 0x645A1CAC083126EA},
        {0xA3D70A3D70A3D70A, 0x3D70A3D70A3D70A4}, {0xCCCCCCCCCCCCCCCC, 0xCCCCCCCCCCCCCCCD},
        {0x8000000000000000, 0x0000000000000000}, {0xA000000000000000, 0x0000000000000000},
        {0xC800000000000000, 0x0000000000000000}, {0xFA00000000000000, 0x0000000000000000},
        {0x9C40000000000000, 0x0000000000000000}, {0xC350000000000000, 0x0000000000000000},
        {0xF424000000000000, 0x0000000000000000}, {0x9896800000000000, 0x0000000000000000},
        {0xBEBC200000000000, 0x0000000000000000}, {0xEE6B280000000000, 0x0000000000000000},
        {0x9502F90000000000, 0x0000000000000000}, {0xBA43B74000000000, 0x0000000000000000},
        {0xE8D4A51000000000, 0x0000000000000000}, {0x9184E72A00000000, 0x0000000000000000},
        {0xB5E620F480000000, 0x0000000000000000}, {0xE35FA931A0000000, 0x0000000000000000},
        {0x8E1BC9BF04000000, 0x0000000000000000}, {0xB1A2BC2EC5000000, 0x0000000000000000},
        {0xDE0B6B3A76400000, 0x0000000000000000}, {0x8AC7230489E80000, 0x0000000000000000},
        {0xAD78EBC5AC620000, 0x0000000000000000}, {0xD8D726B7177A8000, 0x0000000000000000},
        {0x878678326EAC9000, 0x0000000000000000}, {0xA968163F0A57B400, 0x0000000000000000},
        {0xD3C21BCECCEDA100, 0x0000000000000000}, {0x84595161401484A0, 0x0000000000000000},
        {0xA56FA5B99019A5C8, 0x0000000000000000}, {0xCECB8F27F4200F3A, 0x0000000000000000},
        {0x813F3978F8940984, 0x4000000000000000}, {0xA18F07D736B90BE5, 0x5000000000000000},
        {0xC9F2C9CD04674EDE, 0xA400000000000000},
    };
    return powers[power - OWUI_DECIMAL_LEAST];
}

/* Whether `*value` is digits * 10^power, correctly rounded. */
static inline _Bool owui_decimal_value(uint64_t digits, int64_t power, double *value)
{
    static const double exact[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                   1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                   1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    if (digits >> 53 == 0 && power >= -22 && power <= 22) {
        /* Both are exact, so one operation rounds once. */
        *value = power < 0 ? (double)digits / exact[-power] : (double)digits * exact[power];
        return 1;
    }
    if (digits == 0 || power < OWUI_DECIMAL_LEAST || power > OWUI_DECIMAL_MOST)
        return 0;
    const uint64_t *five = owui_decimal_power(power);
    int zeros = __builtin_clzll(digits);
    digits <<= zeros;
    unsigned __int128 product = (unsigned __int128)digits * five[0];
    uint64_t high = (uint64_t)(product >> 64);
    uint64_t low = (uint64_t)product;
    if ((high & 0x1FF) == 0x1FF) {
        uint64_t more = (uint64_t)((unsigned __int128)digits * five[1] >> 64);
        low += more;
        high += low < more;
    }
    if (low == UINT64_MAX && power < -27)
        return 0;
    int upper = (int)(high >> 63);
    uint64_t mantissa = high >> (upper + 9);
    int64_t exponent = ((217706 * power) >> 16) + 63 + upper - zeros + 1023;
    if (exponent <= 0 || exponent >= 0x7FE)
        return 0;
    /* Exactly between two doubles: to the even one. */
    if (low <= 1 && power >= -4 && power <= 23 && (mantissa & 3) == 1 &&
        mantissa << (upper + 9) == high)
        mantissa &= ~(uint64_t)1;
    mantissa = (mantissa + (mantissa & 1)) >> 1;
    if (mantissa >> 53 != 0) {
        mantissa >>= 1;
        exponent++;
    }
    uint64_t bits = (mantissa & ~((uint64_t)1 << 52)) | (uint64_t)exponent << 52;
    memcpy(value, &bits, sizeof bits);
    return 1;
}

/* Adds the digits at `text` to `*digits`. Returns what is after them. */
static inline const uint8_t *owui_decimal_digits(const uint8_t *text, const uint8_t *end,
                                                 uint64_t *digits)
{
    while (end - text >= 8) {
        uint64_t eight;
        memcpy(&eight, text, sizeof eight);
        eight -= 0x3030303030303030;
        if (((eight + 0x7676767676767676) | eight) & 0x8080808080808080)
            break;
        eight = eight * 10 + (eight >> 8);
        eight = ((eight & 0x000000FF000000FF) * 0x000F424000000064 +
                 (eight >> 16 & 0x000000FF000000FF) * 0x0000271000000001) >>
                32;
        *digits = *digits * 100000000 + (uint32_t)eight;
        text += 8;
    }
    for (; text < end && (uint8_t)(*text - '0') < 10; text++)
        *digits = *digits * 10 + (uint8_t)(*text - '0');
    return text;
}

/* Whether `*value` is that of a JSON number, correctly rounded. The text is known to be one. */
static inline _Bool owui_decimal(const uint8_t *text, const uint8_t *end, double *value)
{
    _Bool negative = *text == '-';
    text += negative;
    const uint8_t *start = text;
    uint64_t digits = 0;
    int64_t power = 0;
    text = owui_decimal_digits(text, end, &digits);
    int64_t count = text - start;
    if (text < end && *text == '.') {
        const uint8_t *fraction = ++text;
        text = owui_decimal_digits(text, end, &digits);
        power = fraction - text;
        count -= power;
    }
    if (count > 19) {
        /* Zeros at the beginning do not count. */
        for (const uint8_t *zero = start; *zero == '0' || *zero == '.'; zero++)
            count -= *zero == '0';
        if (count > 19)
            return 0;
    }
    if (text < end) {
        _Bool small = *++text == '-';
        text += small || *text == '+';
        uint64_t exponent = 0;
        if (end - text > 4)
            return 0;
        owui_decimal_digits(text, end, &exponent);
        power += small ? -(int64_t)exponent : (int64_t)exponent;
    }
    if (!owui_decimal_value(digits, power, value))
        return 0;
    if (negative)
        *value = -*value;
    return 1;
}

#endif
